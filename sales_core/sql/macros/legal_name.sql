-- A customer's name in small letters, narrow, simplified, without accents and dots, its words still divided; and without
-- the legal forms at its end. A branch (分公司) is no legal form.
create macro legal_name(name) as
    regexp_replace(
        regexp_replace(
            regexp_replace(strip_accents(simplified(lower(narrow(name)))), '[''’.·&]', '', 'g'),
            '([^\p{L}\p{N}]+(incorporated|corporation|limited|company|gmbh|corp|sarl|pte|pty|inc|llc|llp|plc|coltd|ltd|co|ag|kg|sa|bv|nv|ab|oy|srl|kk))+[^\p{L}\p{N}]*$',
            ''
        ),
        '([^分子总\s][^\p{L}\p{N}]*)((股份|有限责任|有限|集团|控股)*公司)+[^\p{L}\p{N}]*$',
        '\1'
    )
