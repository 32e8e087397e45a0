using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>Plays a recorded migration against whoever leads it: every call must be the next recorded one, with its arguments, and gets its answer.</summary>
/// <param name="migration">What native's client did.</param>
/// <param name="destinationUri">What stands for the destination's URI here.</param>
internal sealed class ReplayScript(RecordedMigration migration, string destinationUri)
{
    /// <summary>Leaves plus signs as they are, so that the URI is found.</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private readonly List<string> _faults = [];
    private int _step, _feature;

    /// <summary>What went differently; empty when all went as recorded.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_gate)
                return [.. _faults, .. migration.Steps.Skip(_step).Select(s => $"never made: {s.Side} {s.Call}")];
        }
    }

    /// <summary>Whether a side has a feature. Native's checks in front of the call ask for some more than its leading does, so gaps are fine; the order is not free.</summary>
    public bool Supports(string side, DriverFeature feature)
    {
        lock (_gate)
        {
            var asked = $"{side} {(int)feature}";
            int at = migration.Features.FindIndex(_feature, f => f.Feature == asked);
            if (at < 0)
            {
                _faults.Add("not asked for by native: feature " + asked);
                return false;
            }
            _feature = at + 1;
            return migration.Features[at].Supported;
        }
    }

    /// <summary>A call.</summary>
    /// <exception cref="LibvirtException">the recorded error</exception>
    public JsonObject Next(string side, string call, JsonObject arguments)
    {
        lock (_gate)
        {
            if (_step == migration.Steps.Count)
                return Fault($"one call too many: {side} {call} {arguments.ToJsonString()}");
            var expected = migration.Steps[_step++];
            var wanted = JsonNode.Parse(expected.Arguments.ToJsonString(Plain).Replace(RecordedMigration.DestinationUri, destinationUri));
            if (expected.Side != side || expected.Call != call || !JsonNode.DeepEquals(wanted, JsonNode.Parse(arguments.ToJsonString())))
                return Fault($"expected {expected.Side} {expected.Call} {wanted!.ToJsonString()}, got {side} {call} {arguments.ToJsonString()}");
            if (expected.Error is { } error)
                throw error.ToException();
            return expected.Answer!;
        }
    }

    private JsonObject Fault(string what)
    {
        _faults.Add(what);
        throw LibvirtException.Internal(ErrorDomain.None, what);
    }
}
