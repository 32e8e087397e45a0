using Libvirt.Abi.Emit;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Tests.Emit;

public sealed class VersionScriptTests
{
    [Fact]
    public void There_are_116_public_nodes_and_569_symbols()
    {
        var libraries = Repository.Abi.ReadLibraries();
        Assert.Equal(116, libraries.Sum(l => l.Nodes.Count));
        Assert.Equal(569, libraries.Sum(l => l.Symbols.Count));
    }

    [Fact]
    public void Symbols_stand_in_their_node_and_the_rest_is_hidden()
    {
        SharedLibrary library = new("libvirt.so.0", [new("LIBVIRT_1", []), new("LIBVIRT_2", ["LIBVIRT_1"])],
            [new("libvirt.so.0", "virB", "LIBVIRT_1", "function"), new("libvirt.so.0", "virA", "LIBVIRT_1", "data"), new("libvirt.so.0", "virC", "LIBVIRT_2", "function")]);
        var script = Assert.Single(VersionScriptWriter.Write([library]));
        Assert.Equal("lib/libvirt.map", script.Path);
        Assert.Contains("LIBVIRT_1 {\n  global:\n    virA;\n    virB;\n  local:\n    *;\n};\n", script.Text);
        Assert.Contains("LIBVIRT_2 {\n  global:\n    virC;\n} LIBVIRT_1;\n", script.Text);
    }

    [Fact]
    public void A_symbol_of_an_unknown_node_is_an_error()
    {
        SharedLibrary library = new("libvirt.so.0", [new("LIBVIRT_1", [])], [new("libvirt.so.0", "virA", "LIBVIRT_9", "function")]);
        var error = Assert.Throws<InvalidDataException>(() => VersionScriptWriter.Write([library]).ToList());
        Assert.Contains("virA", error.Message);
        Assert.Contains("LIBVIRT_9", error.Message);
    }

    [Fact]
    public void The_main_library_has_a_private_name_for_each_function_of_the_small_ones()
    {
        var libraries = Repository.Abi.ReadLibraries();
        var script = VersionScriptWriter.Write(libraries).Single(f => f.Path == "lib/libvirt.map").Text;
        var siblings = libraries.Where(l => l.IsSibling).SelectMany(l => l.Symbols).ToList();
        Assert.Equal(43, siblings.Count);
        Assert.All(siblings, s => Assert.Contains($"    libvirt_aot_{s.Name};\n", script));
        var code = TrampolineWriter.Write(libraries).Select(f => f.Text).ToList();
        Assert.Equal(3, code.Count);
        Assert.All(siblings, s => Assert.Contains(code, c => c.Contains($"        jump    {s.Name}\n")));
    }
}
