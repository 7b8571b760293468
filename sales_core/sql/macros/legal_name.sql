-- A plain name (narrow, simplified, in small letters) without accents and dots, its words still divided, and without the
-- legal forms at its end. A branch (分公司) is no legal form.
create macro legal_name(plain) as
    regexp_replace(
        regexp_replace(
            regexp_replace(strip_accents(plain), '[''’.·&]', '', 'g'),
            '([^\p{L}\p{N}]+(incorporated|corporation|limited|company|gmbh|corp|sarl|pte|pty|inc|llc|llp|plc|coltd|ltd|co|ag|kg|sa|bv|nv|ab|oy|srl|kk))+[^\p{L}\p{N}]*$',
            ''
        ),
        '(?:([\p{L}\p{N}][^\p{L}\p{N}]*)((股份|有限责任|有限|集团|控股)+公司)+|([^分子总\s])\s*公司)[^\p{L}\p{N}]*$',
        '\1\4'
    )
