-- One row: by what the parts of the spans differ; what only takes one value splits nothing.
select
    min(person) is distinct from max(person) as person,
    min(customer) is distinct from max(customer) as customer,
    min(product) is distinct from max(product) as product,
    min(category) is distinct from max(category) as category,
    min(region) is distinct from max(region) as region,
    min(industry) is distinct from max(industry) as industry,
    min(channel) is distinct from max(channel) as channel,
    min(source) is distinct from max(source) as source,
    min(activity) is distinct from max(activity) as activity
from parts
