@org.jspecify.annotations.NullMarked
package health.consulta.payment.messaging;
