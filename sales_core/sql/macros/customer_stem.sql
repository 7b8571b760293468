-- What names that are probably one customer have in common: as customer_key, but without a branch named at the end and
-- with the words of a name in order; spaces within Chinese divide no words.
create macro customer_stem(plain) as
    coalesce(
        nullif(array_to_string(list_sort(regexp_extract_all(
            regexp_replace(legal_name(regexp_replace(
                regexp_replace(
                    regexp_replace(
                        plain,
                        '(公司|集团)[^\p{L}\p{N}]*\p{Han}{0,8}(分公司|办事处|分部|分店|营业部|总部)[^\p{L}\p{N}]*$',
                        '\1'
                    ),
                    '([\p{L}\p{N}][^\p{L}\p{N}]*)((北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|成都|武汉|西安|长沙|青岛|济南|郑州|沈阳|大连|厦门|福州|合肥|宁波|无锡|昆明|东莞|佛山|哈尔滨)市?\p{Han}{0,6})?(分公司|办事处|分部|分店|营业部|总部)[^\p{L}\p{N}]*$',
                    '\1'
                ),
                '[^\p{L}\p{N}]+((\p{L}+[^\p{L}\p{N}]+)?branch( office)?|head ?office|headquarters|hq)[^\p{L}\p{N}]*$',
                ''
            )), '(\p{Han})[^\p{L}\p{N}]+', '\1', 'g'),
            '[\p{L}\p{N}]+'
        )), ''), ''),
        plain
    )
