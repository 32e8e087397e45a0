using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Devices;

/// <summary>Devices of running guests against upstream's test data.</summary>
public sealed class HotplugCorpusTests
{
    public static TheoryData<string> Cases => [.. Suites.Hotplug.Names];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void A_running_guest_becomes_what_upstream_expects(string name) => KnownDifferences.Check(Suites.Hotplug, "qemuhotplug", name);
}
