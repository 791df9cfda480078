package health.consulta.booking.remote;

import health.consulta.contract.consultation.ConfirmTime;
import health.consulta.contract.consultation.HeldTime;
import health.consulta.contract.consultation.HoldTime;
import health.consulta.contract.consultation.MoveTime;
import health.consulta.contract.consultation.MovedTime;
import health.consulta.contract.consultation.ReleaseTime;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient("consultation-service")
interface ConsultationService {
  @PostMapping("/internal/times")
  HeldTime hold(@RequestBody HoldTime wanted);

  @PostMapping("/internal/times/{holdId}/confirm")
  void confirm(@PathVariable("holdId") UUID holdId, @RequestBody ConfirmTime wanted);

  @PostMapping("/internal/times/{bookingId}/move")
  MovedTime move(@PathVariable("bookingId") UUID bookingId, @RequestBody MoveTime wanted);

  @PostMapping("/internal/times/{holdId}/release")
  void release(@PathVariable("holdId") UUID holdId, @RequestBody ReleaseTime wanted);
}
