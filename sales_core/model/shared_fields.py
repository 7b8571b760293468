"""Fields that several entities share."""

from sales_core.model.kinds import Field, FieldType

PERSON = (Field("person_id", FieldType.ID), Field("person"))
CUSTOMER = (Field("customer_id", FieldType.ID), Field("customer"))
PRODUCT = (Field("product_id", FieldType.ID), Field("product"))
