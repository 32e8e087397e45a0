/* Variables that steer .NET programs do not steer us. Run with DOTNET_* and COMPlus_* set to harmful values. SPDX-License-Identifier: LGPL-2.1-or-later */
#include "guest.h"

int main(void)
{
    CHECK(getenv("DOTNET_GCHeapHardLimit"));
    virSetErrorFunc(NULL, be_silent);
    use_library("environment");
    CHECK(getenv("DOTNET_GCHeapHardLimit")); /* and the program still sees its own */
    return 0;
}
