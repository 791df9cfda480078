package health.consulta.billing.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import health.consulta.contract.billing.Payer;
import org.springframework.boot.jackson.JacksonMixin;

/// A payer that is new has no version yet, and need not say so.
@JacksonMixin(Payer.class)
interface PayerJson {
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  long version();
}
