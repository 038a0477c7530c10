-- a pair that is there twice, and an operation that the scope rules do not know: they would not refuse it
select vergelijking as wat from dim_vergelijking group by all having count(*) > 1
union all
select vergelijking || ': ' || handeling from dim_vergelijking
where handeling not in ('optellen', 'aftrekken', 'delen', 'een_as', 'een_trend');
