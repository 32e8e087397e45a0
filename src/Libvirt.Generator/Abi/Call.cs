using Libvirt.Generator.Faces;

namespace Libvirt.Generator.Abi;

/// <summary>A function with its annotation, ready to be written as a driver method or an export.</summary>
internal sealed class Call
{
    public required AbiFunction Function { get; init; }
    public required AbiAnnotation Annotation { get; init; }
    public required IReadOnlyList<CallParameter> Parameters { get; init; }
    public required AbiModel Model { get; init; }

    public string Name => Function.Name;

    /// <summary>The name of the driver method: without "vir".</summary>
    public string Method => Naming.Type(Annotation.MethodOf ?? Function.Name);

    public string DriverClass => Annotation.Driver switch
    {
        "nwFilter" => "NWFilterDriver",
        { } d => char.ToUpperInvariant(d[0]) + d[1..] + "Driver",
        null => throw new InvalidOperationException(Name + ": no driver"),
    };

    public static IEnumerable<Call> All(AbiModel model)
    {
        foreach (var f in model.Functions)
        {
            if (!model.Annotations.TryGetValue(f.Name, out var annotation))
                throw new InvalidOperationException($"abi/annotations.json says nothing about {f.Name}");
            yield return new Call
            {
                Function = f,
                Annotation = annotation,
                Model = model,
                Parameters = [.. f.Parameters.Select(p => new CallParameter(model, f, p, annotation.Roles.TryGetValue(p.Name, out var r) ? r
                    : annotation.Binding is not ("generated" or "manual") && p == f.Parameters[0] ? "object" : "value"))],
            };
        }
    }

    /// <summary>The C# type of the driver method's answer, made of the return value and all out parameters.</summary>
    public IReadOnlyList<(string Type, string Name, CallParameter? Source)> Answers()
    {
        var answers = new List<(string, string, CallParameter?)>();
        switch (Annotation.Return)
        {
            case "bool": answers.Add(("bool", "Value", null)); break;
            case "value": answers.Add((ConstantsFace.Blittable(Model, Function.Returns), "Value", null)); break;
            case "text": answers.Add(("string", "Value", null)); break;
            case "object": answers.Add((Naming.ObjectType(Function.Returns), "Value", null)); break;
        }
        answers.AddRange(Parameters.Where(p => p.IsAnswer).Select(p => (p.AnswerType, Naming.Field(p.Name), (CallParameter?)p)));
        return answers;
    }

    public string AnswerType()
    {
        var answers = Answers();
        return answers.Count switch
        {
            0 => "void",
            1 => answers[0].Type,
            _ => "(" + string.Join(", ", answers.Select(a => a.Type + " " + a.Name)) + ")",
        };
    }

    /// <summary>The driver method as C#, without modifiers.</summary>
    public string Signature() => Annotation.Signature
        ?? $"{AnswerType()} {Method}({string.Join(", ", Parameters.Where(p => p.IsArgument).Select(p => p.ArgumentType + " " + p.Identifier))})";
}
