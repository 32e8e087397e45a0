using System.Collections.Immutable;
using Libvirt.Generator.Abi;
using Libvirt.Generator.Faces;
using Libvirt.Generator.Wire;
using Microsoft.CodeAnalysis;

namespace Libvirt.Generator;

/// <summary>Makes the faces of the contract that a project names in its AbiFaces property from abi/.</summary>
[Generator]
public sealed class AbiGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var faces = context.AnalyzerConfigOptionsProvider.Select((o, _) =>
            o.GlobalOptions.TryGetValue("build_property.AbiFaces", out var value) ? value : "");
        var files = context.AdditionalTextsProvider
            .Where(t => Path.GetExtension(t.Path) is ".json" or ".tsv")
            .Select((t, cancel) => (Name: Path.GetFileName(t.Path), Text: t.GetText(cancel)?.ToString() ?? ""))
            .Collect();
        context.RegisterSourceOutput(faces.Combine(files), static (output, input) => Generate(output, input.Left, input.Right));
    }

    private static void Generate(SourceProductionContext output, string faces, ImmutableArray<(string Name, string Text)> files)
    {
        if (faces.Length == 0)
            return;
        try
        {
            Faces(output, faces, files);
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or System.Text.Json.JsonException)
        {
            output.ReportDiagnostic(Diagnostic.Create(Broken, Location.None, error.ToString().ReplaceLineEndings(" ")));
        }
    }

    private static readonly DiagnosticDescriptor Broken =
        new("LV0001", "abi/ cannot be read", "abi/: {0}", "Libvirt", DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static void Faces(SourceProductionContext output, string faces, ImmutableArray<(string Name, string Text)> files)
    {
        var model = AbiModel.Read(files.ToDictionary(f => f.Name, f => f.Text));
        foreach (var face in faces.Split(';', ' ', ','))
        {
            IEnumerable<(string Name, string Text)> sources = face switch
            {
                "constants" => ConstantsFace.Generate(model),
                "contract" => ContractFace.Generate(model).Concat(MigrationStepsFace.Contract(model)),
                "exports" => ExportsFace.Generate(model),
                "wire" => MessagesFace.Generate(model).Concat(ServerFace.Generate(model)).Concat(EventMessagesFace.Generate(model)).Concat(MigrationStepsFace.Server(model)),
                "remote" => ClientFace.Generate(model).Concat(MigrationStepsFace.Client(model)),
                _ => throw new InvalidOperationException("AbiFaces: no face named '" + face + "'"),
            };
            foreach (var (name, text) in sources)
                output.AddSource(name + ".g.cs", text);
        }
    }
}
