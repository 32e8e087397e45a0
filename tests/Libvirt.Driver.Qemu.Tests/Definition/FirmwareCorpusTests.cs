using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Definition;

/// <summary>Descriptors of firmware, against upstream's test data.</summary>
public sealed class FirmwareCorpusTests
{
    public static TheoryData<string> Cases => [.. Suites.Firmware.Names];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_upstream(string name) => KnownDifferences.Check(Suites.Firmware, "qemufirmware", name);
}
