using Libvirt.Abi.Model;

namespace Libvirt.Abi.Emit;

/// <summary>Everything that is generated from abi/ and checked in.</summary>
public static class GeneratedFiles
{
    /// <summary>All files, in a fixed order; the same folder gives the same bytes.</summary>
    public static IEnumerable<GeneratedFile> All(AbiFolder abi)
    {
        var libraries = abi.ReadLibraries();
        return
        [
            .. VersionScriptWriter.Write(libraries),
            .. TrampolineWriter.Write(libraries),
        ];
    }
}
