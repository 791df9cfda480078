package health.consulta.billing.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import health.consulta.contract.billing.Tariff;
import org.springframework.boot.jackson.JacksonMixin;

/// A line that is new has no version yet, and need not say so.
@JacksonMixin(Tariff.class)
interface TariffJson {
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  long version();
}
