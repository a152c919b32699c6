/* The first library brings cairo and GLib with it, and a name is looked up in them too. */
#include "publish/drawing.h"

#include <dlfcn.h>
#include <string.h>

static const char *const libraries[] = { "libpangocairo-1.0.so.0", "libqrencode.so.4" };

enum { LIBRARY_COUNT = sizeof libraries / sizeof libraries[0] };

/* A pointer to data becomes one to a function in the way that POSIX says works (dlsym). */
static bool
find(void *const *opened, const char *name, void *ret_call)
{
	void *found = NULL;
	for (int i = 0; i < LIBRARY_COUNT && !found; i++)
		found = dlsym(opened[i], name);
	memcpy(ret_call, &found, sizeof found);
	return found != NULL;
}

struct fault
drawing_open(struct drawing *ret_drawing)
{
	struct drawing drawing;
	void *opened[LIBRARY_COUNT];
	for (int i = 0; i < LIBRARY_COUNT; i++) {
		opened[i] = dlopen(libraries[i], RTLD_NOW | RTLD_LOCAL);
		if (!opened[i])
			return fault(FAULT_NO_DRAWING, libraries[i]);
	}
#define CALL(name)                                                                                 \
	if (!find(opened, #name, &drawing.name))                                                   \
		return fault(FAULT_NO_DRAWING, #name);
	DRAWING_CALLS(CALL)
#undef CALL
	*ret_drawing = drawing;
	return OK;
}

struct fault
drawing_fonts(const struct drawing *drawing)
{
	PangoFontFamily **families = NULL;
	int count = 0;
	drawing->pango_font_map_list_families(
	    drawing->pango_cairo_font_map_get_default(), &families, &count);
	drawing->g_free(families);
	return count > 0 ? OK : fault(FAULT_NO_FONT, "");
}
