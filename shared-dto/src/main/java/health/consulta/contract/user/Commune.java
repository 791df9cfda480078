package health.consulta.contract.user;

import java.util.List;

/// A French commune, or an arrondissement of Paris, Lyon or Marseille.
///
/// @param department its number, such as 69 or 2A
public record Commune(String name, String department, List<String> postalCodes) {}
