package health.consulta.booking.remote;

import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient("user-service")
interface UserService {
  @GetMapping("/internal/mandates")
  void mandate(
      @RequestParam("accountId") UUID accountId, @RequestParam("patientId") UUID patientId);
}
