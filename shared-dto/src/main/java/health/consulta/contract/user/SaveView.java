package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How somebody wants to see a list of the practice's screens again.
///
/// @param screen whose list it is, as the screen's address says
/// @param name as its owner calls it; empty: as they left the list
/// @param columns keys of what is shown, in their order; none where the screen is no list
/// @param sortedBy key of the column that gives the order; absent: the list's own
/// @param filters what was chosen, by the name of its field
public record SaveView(
    @NotNull @Pattern(regexp = "[a-z-]{1,40}") String screen,
    @NotNull @Size(max = 60) String name,
    @NotNull @Size(max = 40) List<@NotBlank @Size(max = 60) String> columns,
    @Nullable @Size(max = 60) String sortedBy,
    boolean descending,
    @NotNull @Size(max = 20)
        Map<@NotBlank @Size(max = 40) String, @NotNull @Size(max = 100) String> filters) {}
