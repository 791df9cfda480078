package health.consulta.billing.remote;

import health.consulta.contract.user.PersonName;
import health.consulta.contract.user.Practitioner;
import java.util.Set;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient("user-service")
interface UserService {
  @GetMapping("/internal/people/{id}")
  PersonName person(@PathVariable UUID id);

  @PostMapping("/internal/accounts")
  Set<UUID> accounts(@RequestBody Set<UUID> ids);

  @GetMapping("/api/practitioners/{id}")
  Practitioner practitioner(@PathVariable UUID id);
}
