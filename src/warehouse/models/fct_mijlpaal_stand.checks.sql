-- offending keys: a count whose parts do not add up, or that has nobody to count
select mijlpaal, regio, peildatum
from fct_mijlpaal_stand
where n <> n_gereed + n_in_uitvoering + n_niet_gestart + n_onbekend or n = 0;
