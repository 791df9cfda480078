package health.consulta.booking.remote;

import health.consulta.contract.user.PatientAccount;
import health.consulta.contract.user.PersonName;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient("user-service")
interface UserService {
  @GetMapping("/internal/mandates")
  void mandate(
      @RequestParam("accountId") UUID accountId, @RequestParam("patientId") UUID patientId);

  @PostMapping("/internal/people")
  List<PersonName> people(@RequestBody Set<UUID> ids);

  @GetMapping("/internal/patients/{id}")
  PatientAccount patient(@PathVariable("id") UUID id);
}
