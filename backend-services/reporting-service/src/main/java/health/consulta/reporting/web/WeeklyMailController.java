package health.consulta.reporting.web;

import health.consulta.contract.reporting.WeeklyMail;
import health.consulta.kit.security.Caller;
import health.consulta.reporting.TellWeeks;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether who asks gets the figures of each week by mail. An assistant does not: whom they work
/// for changes.
@RestController
@RequestMapping("/api/reports/weekly-mail")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'PRACTITIONER')")
class WeeklyMailController {
  private final TellWeeks weeks;

  WeeklyMailController(TellWeeks weeks) {
    this.weeks = weeks;
  }

  @GetMapping
  WeeklyMail weeklyMail(Caller caller) {
    return weeks.of(caller);
  }

  @PutMapping
  WeeklyMail choose(@RequestBody @Valid WeeklyMail choice, Caller caller) {
    return weeks.choose(caller, choice.wanted());
  }
}
