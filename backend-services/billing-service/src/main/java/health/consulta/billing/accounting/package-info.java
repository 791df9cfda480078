@org.jspecify.annotations.NullMarked
package health.consulta.billing.accounting;
