-- a finding that names a figure that is not there
select bevinding_id
from stg_bevindingen
where (cijfer_id_a is not null and cijfer_id_a not in (select cijfer_id from stg_cijfers))
  or (cijfer_id_b is not null and cijfer_id_b not in (select cijfer_id from stg_cijfers));
