${title}

${greeting}

<#list paragraphs as paragraph>
${paragraph}

</#list>
<#list facts as row>
${row.label}: ${row.value}
</#list>
<#if facts?has_content>

</#if>
${action.label}:
${action.url}
<#if note?has_content>

${note}
</#if>

-- 
${footer}
