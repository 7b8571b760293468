-- What a batch's sheet was remembered by and which answers it was read with; the batch that it took the place of, and
-- the batch whose rejected rows it brought back.
alter table log.batch add column signature varchar;
alter table log.batch add column choices varchar;
alter table log.batch add column replaces bigint;
alter table log.batch add column corrects bigint;
