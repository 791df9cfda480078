package health.consulta.consultation.messaging;

import health.consulta.consultation.Consultations;
import health.consulta.consultation.search.Directory;
import health.consulta.contract.Topics;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.UserEvent;
import health.consulta.contract.user.UserEvent.AccountErased;
import health.consulta.contract.user.UserEvent.PatientCorrected;
import health.consulta.contract.user.UserEvent.PractitionerListed;
import java.util.stream.Collectors;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class UserEvents {
  private final Directory directory;
  private final Consultations consultations;

  UserEvents(Directory directory, Consultations consultations) {
    this.directory = directory;
    this.consultations = consultations;
  }

  @KafkaListener(topics = Topics.USERS)
  void on(UserEvent event) {
    if (event instanceof PractitionerListed listed) directory.put(entry(listed.profile()));
    if (event instanceof AccountErased erased) consultations.forget(erased.forgotten());
    if (event instanceof PatientCorrected corrected)
      consultations.rename(corrected.accountId(), corrected.displayName());
  }

  static Directory.Entry entry(Practitioner profile) {
    return new Directory.Entry(
        profile.id(),
        profile.specialty(),
        profile.locations().stream()
            .collect(Collectors.toMap(place -> place.id().toString(), Location::city)),
        profile.languages(),
        profile.acceptsNewPatients(),
        profile.sector(),
        profile.locations().stream()
            .filter(place -> Boolean.TRUE.equals(place.stepFree()))
            .map(place -> place.id().toString())
            .collect(Collectors.toSet()));
  }
}
