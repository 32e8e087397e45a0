using System.Text;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Emit;

/// <summary>
/// Writes the templates of the pkg-config files. Meson fills them twice: for the installed library, and for the one in the
/// build folder (`./run env`).
/// </summary>
public static class PkgConfigWriter
{
    /// <summary>The files pkgconfig/NAME.pc.in.</summary>
    public static IEnumerable<GeneratedFile> Write(IReadOnlyList<SharedLibrary> libraries)
    {
        foreach (var library in libraries)
            yield return new GeneratedFile($"pkgconfig/{library.BaseName}.pc.in", WriteOne(library));
    }

    private static string WriteOne(SharedLibrary library)
    {
        var text = new StringBuilder("""
            prefix=@prefix@
            exec_prefix=@exec_prefix@
            libdir=@libdir@
            includedir=@includedir@
            datarootdir=@datarootdir@


            """);
        // Bindings ask for these variables to find the descriptions that they are generated from.
        text.Append($"{Variable(library.BaseName)}=@apidir@/{library.BaseName}-api.xml\n");
        if (!library.IsSibling)
            text.Append("\n# Programs older than the files of the small libraries ask here.\n")
                .Append("libvirt_qemu_api=@apidir@/libvirt-qemu-api.xml\nlibvirt_lxc_api=@apidir@/libvirt-lxc-api.xml\n");
        text.Append($"\nName: {library.BaseName}\nVersion: @version@\nDescription: {Description(library.BaseName)}\n");
        // The administration library stands for itself: its users need not link the other one.
        if (library.IsSibling && library.BaseName != "libvirt-admin")
            text.Append("Requires: libvirt\n");
        text.Append($"Libs: -L${{libdir}} -l{library.BaseName["lib".Length..]}\nCflags: -I${{includedir}}\n");
        return text.ToString();
    }

    private static string Variable(string name) => name.Replace('-', '_') + "_api";

    private static string Description(string name) => name switch
    {
        "libvirt-qemu" => "libvirt, calls for domains of QEMU",
        "libvirt-lxc" => "libvirt, calls for containers of LXC",
        "libvirt-admin" => "libvirt, administration of the daemons",
        _ => "libvirt, management of virtual machines",
    };
}
