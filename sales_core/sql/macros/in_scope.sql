-- Row security: whether the viewer sees rows of this person. Nothing is seen until the session says who looks.
create macro in_scope(person) as
    coalesce(getvariable('sees_all'), false) or coalesce(list_contains(getvariable('scope'), person), false)
