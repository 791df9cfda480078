package health.consulta.portal.patient;

import java.util.List;
import org.jspecify.annotations.NonNull;

record PractitionerPage(@NonNull Profile profile, @NonNull List<@NonNull Reason> reasons) {}
