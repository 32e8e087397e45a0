using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Test;

/// <summary>Virtual processors of a definition.</summary>
internal static class TestVcpus
{
    /// <summary>Whether one is online.</summary>
    public static bool IsOnline(DomainDocument definition, uint number)
        => definition.IndividualVcpus.Find(v => v.Id == number) is { } told ? told.Enabled : number < definition.Vcpus.Online;

    /// <summary>Host processors on which one may run.</summary>
    public static CpuSet Affinity(DomainDocument definition, uint number, CpuSet all)
        => definition.CpuTuning?.VcpuPins.Find(p => p.Vcpu == number)?.CpuSet ?? (definition.Vcpus.CpuSet is { IsEmpty: false } set ? set : all);

    /// <summary>Pins one.</summary>
    public static void Pin(DomainDocument definition, uint number, CpuSet cpus)
    {
        var pins = (definition.CpuTuning ??= new CpuTuning()).VcpuPins;
        pins.RemoveAll(p => p.Vcpu == number);
        pins.Add(new VcpuPin { Vcpu = number, CpuSet = cpus });
        pins.Sort(static (a, b) => a.Vcpu.CompareTo(b.Vcpu));
    }

    /// <summary>Puts so many online.</summary>
    public static void SetOnline(DomainDocument definition, uint count)
    {
        definition.Vcpus.Current = count;
        var told = definition.IndividualVcpus;
        uint online = (uint)told.Count(v => v.Enabled);
        for (int i = 0; i < told.Count && online < count; i++)
            if (!told[i].Enabled)
            {
                told[i].Enabled = true;
                online++;
            }
        for (int i = told.Count - 1; i >= 0 && online > count; i--)
            if (told[i].Enabled)
            {
                told[i].Enabled = false;
                online--;
            }
    }

    /// <summary>Sets the largest number.</summary>
    public static void SetMaximum(DomainDocument definition, uint count)
    {
        uint online = Math.Min(definition.Vcpus.Online, count);
        definition.Vcpus.Maximum = count;
        definition.Vcpus.Current = online;
        definition.IndividualVcpus.RemoveAll(v => v.Id >= count);
    }
}
