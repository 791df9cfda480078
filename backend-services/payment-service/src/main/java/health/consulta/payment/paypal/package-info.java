@org.jspecify.annotations.NullMarked
package health.consulta.payment.paypal;
