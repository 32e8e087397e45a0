using System.Text;

namespace Libvirt.Driver.Test;

/// <summary>The processor with which a guest can run on each of several hosts.</summary>
internal static class CpuBaseline
{
    /// <summary>Computes it.</summary>
    /// <param name="hosts">At least one; all of one family of architectures.</param>
    /// <param name="expand">Tell the features of the model, too.</param>
    /// <returns>the <c>cpu</c> element for a guest</returns>
    /// <exception cref="LibvirtException">something is unknown, or there is no such processor</exception>
    public static string Compute(HostCpu[] hosts, bool expand) => hosts[0].Architecture switch
    {
        "x86_64" or "i686" => OfX86(hosts, expand),
        "ppc64" or "ppc64le" => Format(hosts[0].Model, hosts.All(h => h.Model == hosts[0].Model), null, [], []),
        "aarch64" or "armv7l" or "armv6l" or "armv7b" => Format(hosts[0].Model, only: false, null, [], []),
        var other => throw LibvirtException.NoSupport(ErrorDomain.Cpu, $"cannot compute baseline CPU of {other} architecture"),
    };

    private static string OfX86(HostCpu[] hosts, bool expand)
    {
        var map = CpuMap.X86;
        HashSet<string>? common = null;
        foreach (var host in hosts)
        {
            var features = FeaturesOf(map, host);
            if (common is null)
                common = features;
            else
                common.IntersectWith(features);
        }
        var vendor = hosts[0].Vendor;
        if (hosts.Any(h => h.Vendor is not null && vendor is not null && h.Vendor != vendor))
            throw LibvirtException.OperationFailed(ErrorDomain.Cpu, "CPU vendors do not match");
        if (hosts.Any(h => h.Vendor is null))
            vendor = null;
        var preferred = hosts.All(h => h.Model == hosts[0].Model) ? hosts[0].Model : null;
        var model = Choose(map, common!, vendor, preferred) ?? throw LibvirtException.OperationFailed(ErrorDomain.Cpu, "CPUs are incompatible");
        bool only = model.Name == preferred;
        var required = map.Features.Where(f => common!.Contains(f) && !model.Features.Contains(f));
        if (expand)
            required = required.Concat(model.Features.Where(common!.Contains).Order(StringComparer.Ordinal));
        return Format(model.Name, only, vendor, required, map.Features.Where(f => model.Features.Contains(f) && !common!.Contains(f)));
    }

    private static HashSet<string> FeaturesOf(CpuMap map, HostCpu host)
    {
        if (host.Vendor is not null && !map.Vendors.Contains(host.Vendor))
            throw LibvirtException.OperationFailed(ErrorDomain.Cpu, $"Unknown CPU vendor {host.Vendor}");
        var model = map.Models.Find(m => m.Name == host.Model) ?? throw LibvirtException.Internal(ErrorDomain.Cpu, $"Unknown CPU model {host.Model}");
        var features = new HashSet<string>(model.Features);
        foreach (var feature in host.Features)
            features.Add(map.Features.Contains(feature) ? feature : throw LibvirtException.Internal(ErrorDomain.Cpu, $"Unknown CPU feature {feature}"));
        return features;
    }

    /// <summary>The preferred model when it fits, else the one from which the features differ least; of equals the newest.</summary>
    private static CpuMapModel? Choose(CpuMap map, HashSet<string> features, string? vendor, string? preferred)
    {
        CpuMapModel? best = null;
        int fewest = int.MaxValue;
        for (int i = map.Models.Count - 1; i >= 0; i--)
        {
            var model = map.Models[i];
            if (vendor is not null && model.Vendor is not null && model.Vendor != vendor)
                continue;
            int disabled = model.Features.Count(f => !features.Contains(f));
            if (model.Name == preferred && disabled == 0)
                return model;
            int changes = disabled + features.Count(f => !model.Features.Contains(f));
            if (!model.ForGuests || changes >= fewest)
                continue;
            (best, fewest) = (model, changes);
        }
        return best;
    }

    private static string Format(string model, bool only, string? vendor, IEnumerable<string> required, IEnumerable<string> disabled)
    {
        var text = new StringBuilder("<cpu mode='custom' match='exact'>\n");
        text.Append("  <model fallback='").Append(only ? "forbid" : "allow").Append("'>").Append(model).Append("</model>\n");
        if (vendor is not null)
            text.Append("  <vendor>").Append(vendor).Append("</vendor>\n");
        foreach (var feature in required)
            text.Append("  <feature policy='require' name='").Append(feature).Append("'/>\n");
        foreach (var feature in disabled)
            text.Append("  <feature policy='disable' name='").Append(feature).Append("'/>\n");
        return text.Append("</cpu>\n").ToString();
    }
}
