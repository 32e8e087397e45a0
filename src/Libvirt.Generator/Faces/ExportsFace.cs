using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Faces;

internal static class ExportsFace
{
    public static IEnumerable<(string Name, string Text)> Generate(AbiModel model) => [];
}
