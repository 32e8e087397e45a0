using Libvirt.Cpu;
using Libvirt.Documents;
using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>The guests in native 12.8's answer to virConnectGetCapabilities, made of the capabilities that were recorded on the same host.</summary>
public sealed class RecordedGuestsTests
{
    public static TheoryData<string> Architectures => CorpusFolder.Path is null ? [] : [.. Native().Guests.Select(g => g.Architecture!.Name!)];

    [CorpusTheory]
    [MemberData(nameof(Architectures))]
    public void Guests_as_native(string architecture)
    {
        var native = Native();
        var expected = native.Guests.Single(g => g.Architecture!.Name == architecture);
        var suffix = Path.GetFileName(expected.Architecture!.Emulator!)["qemu-system-".Length..];
        var emulator = RecordedCapabilities.Read(Manifest.File($"recorded/data/expected/qemu-caps/qemu-11.1.3-{suffix}.xml"));
        native.Guests = [expected];
        var text = native.Format(new FormatOptions());
        native.Guests = [GuestCapabilities.Of(architecture, emulator, expected.Architecture.Emulator!)];
        Assert.Equal(text, native.Format(new FormatOptions()));
    }

    [CorpusTheory]
    [MemberData(nameof(Architectures))]
    public void Guests_are_in_natives_order(string architecture)
    {
        Assert.Contains(architecture, CpuArchitectures.All);
        var names = Native().Guests.ConvertAll(g => g.Architecture!.Name!);
        Assert.Equal(CpuArchitectures.All.Where(names.Contains), names);
    }

    private static CapabilitiesDocument Native() => CapabilitiesDocument.Parse(File.ReadAllText(Manifest.File("recorded/data/shared/host-capabilities.xml")), new ParseOptions());
}
