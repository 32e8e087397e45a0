using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>What the hypervisor counts itself and QEMU passes on: query-stats. Names and meaning are the hypervisor's.</summary>
/// <param name="answer">The answer.</param>
/// <param name="suffixes">What each of its names is: from query-stats-schemas.</param>
internal sealed class QueriedStatistics(JsonArray answer, IReadOnlyDictionary<string, string> suffixes)
{
    /// <summary>What each name of an answer to query-stats-schemas is: a sum, the present value, a maximum. Distributions are not told.</summary>
    public static Dictionary<string, string> Suffixes(JsonArray schemas)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in schemas.Items)
            foreach (var one in (item as JsonObject)?.GetArray("stats")?.Items ?? [])
                if (one is JsonObject schema && schema.GetString("name") is { } name)
                    if (schema.GetString("type") switch
                    {
                        "cumulative" => Constants.DomainStatsCustomSuffixTypeSum,
                        "instant" => Constants.DomainStatsCustomSuffixTypeCur,
                        "peak" => Constants.DomainStatsCustomSuffixTypeMax,
                        _ => null,
                    } is { } suffix)
                        found[name] = suffix;
        return found;
    }

    /// <summary>Adds them.</summary>
    /// <param name="record">What is collected.</param>
    /// <param name="prefix">Before their names: "vm.".</param>
    /// <param name="path">The part of the guest that they are of; null for the guest.</param>
    public void Collect(StatisticsRecord record, string prefix, string? path)
    {
        foreach (var item in answer.Items)
        {
            if (item is not JsonObject provider || path is not null && provider.GetString("qom-path") != path)
                continue;
            foreach (var one in provider.GetArray("stats")?.Items ?? [])
                if (one is JsonObject counter && counter.GetString("name") is { } name && suffixes.TryGetValue(name, out var suffix))
                {
                    if (counter.GetBoolean("value") is { } truth)
                        record.Add(TypedParameter.Boolean(prefix + name + suffix, truth));
                    else
                        record.Add(prefix + name + suffix, counter.GetNumber("value")?.AsULong);
                }
        }
    }
}
