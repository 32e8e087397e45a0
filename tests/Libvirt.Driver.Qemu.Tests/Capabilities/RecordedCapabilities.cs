using Libvirt.Documents;
using Libvirt.Documents.EmulatorCapabilities;
using Libvirt.Driver.Qemu.Capabilities;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>What a QEMU binary can do, from a file in which libvirt had kept it; read by the product's own reader and then changed as a case wants.</summary>
public static class RecordedCapabilities
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="freezeAliases">Aliases are names of their own, as in upstream's tests with the latest QEMU: a copy keeps the versioned name.</param>
    /// <param name="changes">Capabilities to add and remove.</param>
    /// <param name="gics">Versions of the interrupt controller in the place of those of the file; null leaves these.</param>
    public static QemuCapabilities Read(string file, bool freezeAliases = false, IEnumerable<(string, bool)>? changes = null, uint[]? gics = null)
    {
        var document = EmulatorCapabilitiesDocument.Parse(File.ReadAllText(file), new ParseOptions());
        if (freezeAliases)
            foreach (var machine in document.Entries.OfType<EmulatorMachineType>().Where(m => m.Alias is not null).ToList())
            {
                var copy = (EmulatorMachineType)machine.Clone();
                (copy.Alias, copy.Default) = (null, null);
                document.Entries.Add(copy);
                (machine.Name, machine.Alias) = (machine.Alias, null);
            }
        if (gics is not null)
            document.Gics = [.. gics.Select(v => new EmulatorGic { Version = v, Kernel = true, Emulated = true })];
        return new QemuCapabilities(document).With(changes ?? []);
    }
}
