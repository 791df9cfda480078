package health.consulta.billing.web;

import health.consulta.billing.CheckBook;
import health.consulta.contract.billing.InvoiceBook;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/// For `./consulta doctor`: `GET /actuator/invoicebook` on the management port.
@Component
@Endpoint(id = "invoicebook")
class InvoiceBookEndpoint {
  private final CheckBook book;

  InvoiceBookEndpoint(CheckBook book) {
    this.book = book;
  }

  @ReadOperation
  InvoiceBook check() {
    return book.check();
  }
}
