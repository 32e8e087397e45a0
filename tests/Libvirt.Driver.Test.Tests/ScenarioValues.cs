using System.Globalization;
using System.Reflection;
using System.Text;

namespace Libvirt.Driver.Test.Tests;

/// <summary>Writes answers as record-native.py writes those of the Python binding.</summary>
internal static class ScenarioValues
{
    /// <summary>The text of an answer.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        string s => s,
        bool b => b ? "1" : "0",
        TypedParameter p => p.Name + "=" + Show(p),
        IReadOnlyList<TypedParameter> list => "{" + string.Join(", ", list.Select(p => p.Name + "=" + Show(p))) + "}",
        Domain d => $"domain({d.Name},{d.Id})",
        DomainSnapshot s => $"snapshot({s.Name})",
        DomainCheckpoint c => $"checkpoint({c.Name})",
        DomainStatsRecord r => $"[{Show(r.Domain)}, {Show(r.Parameters)}]",
        byte[] b => Convert.ToHexStringLower(b),
        System.Collections.IEnumerable e => "[" + string.Join(", ", e.Cast<object?>().Select(Show)) + "]",
        System.Runtime.CompilerServices.ITuple t => "[" + string.Join(", ", Enumerable.Range(0, t.Length).Select(i => Show(t[i]))) + "]",
        IFormattable f when value.GetType().IsPrimitive => f.ToString(null, CultureInfo.InvariantCulture),
        EventPayload p => "[" + string.Join(", ", p.GetType().GetProperties().Where(x => x.Name != "EqualityContract").Select(x => Show(x.GetValue(p)))) + "]",
        _ when value.GetType().IsValueType => "[" + string.Join(", ", value.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance).Select(x => Show(x.GetValue(value)))) + "]",
        _ => "[" + string.Join(", ", value.GetType().GetProperties().Where(x => x.Name != "EqualityContract").Select(x => Show(x.GetValue(value)))) + "]",
    };

    private static string Show(TypedParameter p) => p.Type switch
    {
        TypedParameterType.Int => p.AsInt.ToString(CultureInfo.InvariantCulture),
        TypedParameterType.Uint => p.AsUInt.ToString(CultureInfo.InvariantCulture),
        TypedParameterType.Llong => p.AsLong.ToString(CultureInfo.InvariantCulture),
        TypedParameterType.Ullong => p.AsULong.ToString(CultureInfo.InvariantCulture),
        TypedParameterType.Boolean => p.AsBoolean ? "1" : "0",
        TypedParameterType.String => p.Text!,
        _ => p.AsDouble.ToString("g6", CultureInfo.InvariantCulture),
    };

    /// <summary>The text in a character array of an ABI structure.</summary>
    public static unsafe string Text(byte* text, int size)
    {
        var bytes = new ReadOnlySpan<byte>(text, size);
        return Encoding.UTF8.GetString(bytes[..bytes.IndexOf((byte)0)]);
    }

    /// <summary>A processor map as a list of bits.</summary>
    public static int[] Bits(ReadOnlySpan<byte> map, int count)
    {
        var bits = new int[count];
        for (int i = 0; i < count && i / 8 < map.Length; i++)
            bits[i] = map[i / 8] >> (i % 8) & 1;
        return bits;
    }
}
