-- a difference that is claimed while the bounds overlap, or in a wording that is not the same
select v.meting_a, v.meting_b, v.item_id, v.route
from fct_preventie_vergelijking as v
join fct_preventie_item as a on a.meting_id = v.meting_a and a.item_id = v.item_id and a.route = v.route
join fct_preventie_item as b on b.meting_id = v.meting_b and b.item_id = v.item_id and b.route = v.route
where v.oordeel in ('a_hoger', 'b_hoger')
  and (a.formulering <> b.formulering or (
    a.n_ja * b.n_gevraagd <= b.n_hoogstens * a.n_gevraagd
    and b.n_ja * a.n_gevraagd <= a.n_hoogstens * b.n_gevraagd
  ));
