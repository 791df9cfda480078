package health.consulta.billing.remote;

import health.consulta.contract.user.PersonName;
import health.consulta.contract.user.Practitioner;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient("user-service")
interface UserService {
  @GetMapping("/internal/people/{id}")
  PersonName person(@PathVariable UUID id);

  @GetMapping("/api/practitioners/{id}")
  Practitioner practitioner(@PathVariable UUID id);
}
