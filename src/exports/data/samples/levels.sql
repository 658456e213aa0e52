-- 各级的说法有多少，其中多少有出处。
.import --csv glossary.csv glossary

SELECT "层级", count(*) AS "条数", sum("可靠程度" LIKE '有出处%') AS "有出处"
FROM glossary
GROUP BY "层级"
ORDER BY "条数" DESC, "层级";
