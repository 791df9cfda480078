@NullMarked
package health.consulta.portal.session;

import org.jspecify.annotations.NullMarked;
