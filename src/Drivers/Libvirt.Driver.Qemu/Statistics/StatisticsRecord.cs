using System.Globalization;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Statistics;

/// <summary>The statistics of one guest while they are collected. What is not known is left out.</summary>
internal sealed class StatisticsRecord
{
    private readonly List<TypedParameter> _all = [];

    /// <summary>All, in the order in which they were added.</summary>
    public TypedParameter[] ToArray() => [.. _all];

    /// <summary>Adds one.</summary>
    public void Add(TypedParameter parameter) => _all.Add(parameter);

    /// <summary>Adds a number, if it is known.</summary>
    public void Add(string name, ulong? value)
    {
        if (value is { } known)
            _all.Add(TypedParameter.ULong(name, known));
    }

    /// <summary>Adds how many there are of a kind.</summary>
    public void Count(string name, int count) => _all.Add(TypedParameter.UInt(name, (uint)count));

    /// <summary>Adds all numbers of one device.</summary>
    public void Add<T>(string prefix, T device, StatisticField<T>[] fields)
    {
        foreach (var field in fields)
            Add(prefix + field.Suffix, field.Value(device));
    }

    /// <summary>Adds all values that an answer has.</summary>
    public void Add(string prefix, JsonObject answer, AnsweredField[] fields)
    {
        foreach (var field in fields)
            if (Value(prefix + field.Suffix, answer, field) is { } known)
                _all.Add(known);
    }

    /// <summary>The name of a device: "net.1".</summary>
    public static string Prefix(string kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");

    private static TypedParameter? Value(string name, JsonObject answer, AnsweredField field) => field.Type switch
    {
        TypedParameterType.Int => answer.GetNumber(field.Member)?.AsInt is { } number ? TypedParameter.Int(name, number) : null,
        TypedParameterType.Uint => answer.GetNumber(field.Member)?.AsUInt is { } number ? TypedParameter.UInt(name, number) : null,
        TypedParameterType.Llong => answer.GetNumber(field.Member)?.AsLong is { } number ? TypedParameter.Long(name, number) : null,
        TypedParameterType.Boolean => answer.GetBoolean(field.Member) is { } truth ? TypedParameter.Boolean(name, truth) : null,
        TypedParameterType.String => answer.GetString(field.Member) is { } text ? TypedParameter.String(name, text) : null,
        _ => answer.GetNumber(field.Member)?.AsULong is { } number ? TypedParameter.ULong(name, number) : null,
    };
}
