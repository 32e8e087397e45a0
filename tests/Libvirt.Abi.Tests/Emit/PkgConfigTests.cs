using Libvirt.Abi.Emit;

namespace Libvirt.Abi.Tests.Emit;

public sealed class PkgConfigTests
{
    private static readonly Dictionary<string, string> Files =
        PkgConfigWriter.Write(Repository.Abi.ReadLibraries()).ToDictionary(f => Path.GetFileName(f.Path), f => f.Text);

    [Theory]
    [InlineData("libvirt.pc.in", "libvirt_api", "-lvirt")]
    [InlineData("libvirt.pc.in", "libvirt_qemu_api", "-lvirt")]
    [InlineData("libvirt.pc.in", "libvirt_lxc_api", "-lvirt")]
    [InlineData("libvirt-qemu.pc.in", "libvirt_qemu_api", "-lvirt-qemu")]
    [InlineData("libvirt-lxc.pc.in", "libvirt_lxc_api", "-lvirt-lxc")]
    [InlineData("libvirt-admin.pc.in", "libvirt_admin_api", "-lvirt-admin")]
    public void Each_names_its_library_and_the_variables_that_bindings_ask_for(string file, string variable, string flag)
    {
        Assert.Contains($"\n{variable}=@apidir@/{variable[..^4].Replace('_', '-')}-api.xml\n", Files[file]);
        Assert.Contains($"\nLibs: -L${{libdir}} {flag}\n", Files[file]);
    }

    [Theory]
    [InlineData("libvirt.pc.in", false)]
    [InlineData("libvirt-qemu.pc.in", true)]
    [InlineData("libvirt-lxc.pc.in", true)]
    [InlineData("libvirt-admin.pc.in", false)]
    public void Libraries_on_top_of_the_main_one_require_it(string file, bool requires) =>
        Assert.Equal(requires, Files[file].Contains("\nRequires: libvirt\n"));
}
