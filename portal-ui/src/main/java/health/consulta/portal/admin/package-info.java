@NullMarked
package health.consulta.portal.admin;

import org.jspecify.annotations.NullMarked;
