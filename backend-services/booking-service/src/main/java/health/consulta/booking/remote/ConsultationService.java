package health.consulta.booking.remote;

import health.consulta.contract.Items;
import health.consulta.contract.consultation.CloseTime;
import health.consulta.contract.consultation.ConfirmTime;
import health.consulta.contract.consultation.ExtendTime;
import health.consulta.contract.consultation.HeldTime;
import health.consulta.contract.consultation.HoldTime;
import health.consulta.contract.consultation.MoveTime;
import health.consulta.contract.consultation.MovedTime;
import health.consulta.contract.consultation.ReleaseTime;
import health.consulta.contract.consultation.SeriesDates;
import health.consulta.contract.consultation.SeriesTimes;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.StandingTimes;
import java.time.Instant;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient("consultation-service")
interface ConsultationService {
  @PostMapping("/internal/times")
  HeldTime hold(@RequestBody HoldTime wanted);

  @GetMapping("/api/slots")
  Items<Slot> slots(
      @RequestParam("practitionerId") UUID practitionerId,
      @RequestParam("visitReasonId") UUID visitReasonId,
      @RequestParam("from") Instant from,
      @RequestParam("to") Instant to);

  @PostMapping("/internal/agendas/{practitionerId}/closures")
  void close(@PathVariable("practitionerId") UUID practitionerId, @RequestBody CloseTime wanted);

  @PostMapping("/internal/times/series")
  SeriesDates series(@RequestBody SeriesTimes wanted);

  @PostMapping("/internal/times/standing")
  SeriesDates standing(@RequestBody StandingTimes wanted);

  @PostMapping("/internal/times/{holdId}/extend")
  void extend(@PathVariable("holdId") UUID holdId, @RequestBody ExtendTime wanted);

  @PostMapping("/internal/times/{holdId}/confirm")
  void confirm(@PathVariable("holdId") UUID holdId, @RequestBody ConfirmTime wanted);

  @PostMapping("/internal/times/{bookingId}/move")
  MovedTime move(@PathVariable("bookingId") UUID bookingId, @RequestBody MoveTime wanted);

  @PostMapping("/internal/times/{holdId}/release")
  void release(@PathVariable("holdId") UUID holdId, @RequestBody ReleaseTime wanted);
}
