-- grain: one row per pair of figures that invites a comparison
create table dim_vergelijking as
select vergelijking, pagina, titel, handeling, cijfer_id_a, cijfer_id_b, uitleg, bron_regel, volgorde
from ref_vergelijkingen;
